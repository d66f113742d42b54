/** Words of refusals in English. */

export const words = {
  titles: {
    '401': 'Sign in first',
    '403': 'Your role may not see this',
    '404': 'There is nothing at this address',
    '429': 'Too many requests',
    '503': 'Not ready',
  } as Readonly<Record<string, string>>,
  signIn: 'Open the link that waybill serve printed in the terminal. It signs in one browser, once.',
  holds: 'The border is not touched by this: what is not cleared does not cross.',
  holders: (roles: readonly string[]) => `It takes one of these roles: ${roles.join(', ')}.`,
  requestId: 'For support, the id of this request:',
  home: 'To the overview',
}
