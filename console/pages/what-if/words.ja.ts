/** Words of this page in Japanese: those of all trade pages. */

export { words } from '../../words/trade.ja.ts'
