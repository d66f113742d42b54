/** Words of this page in Chinese: those of all trade pages. */

export { words } from '../../words/trade.zh-Hans.ts'
