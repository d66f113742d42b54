/** Words of this page in English: those of all trade pages. */

export { words } from '../../words/trade.en.ts'
