/** Words of refusals in Chinese. */

import type { words as en } from './words.en.ts'

export const words: typeof en = {
  titles: {
    '401': '请先登录',
    '403': '您的角色无权查看',
    '404': '此地址没有内容',
    '429': '请求过多',
    '503': '尚未就绪',
  },
  signIn: '请打开 waybill serve 在终端打印的链接。该链接只能登录一个浏览器，且仅一次。',
  holds: '边境不受影响：未经放行的数据不会出境。',
  holders: (roles) => `需要以下角色之一：${roles.join('、')}。`,
  requestId: '供支持人员使用的请求编号：',
  home: '返回总览',
}
