/** The states of the Union and of the European Economic Area, since 2013. */

/** Member States, the outermost regions that have codes of their own (TFEU art 355(1)), and Åland; `EU` is the Union as a whole. */
export const memberStates = [
  ...['EU', 'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU'],
  ...['LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT'],
] as const

/** States of the European Free Trade Association in the area (EEA Agreement art 126). */
export const eftaStates = ['IS', 'LI', 'NO'] as const
