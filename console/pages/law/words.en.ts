/** Words of this page: those of all pages of law. */

export { words } from '../../words/law.en.ts'
