/** The articles of subpart E, as those that yield to them name them. */

/** Subpart E, wholly outside the part: not even information on demand is due. */
export const outside = ['us.dsp/202.501', 'us.dsp/202.502', 'us.dsp/202.503'] as const

/** All of subpart E: what it frees owes nothing under subparts C, D, J and K but sections 202.1102 and 202.1104. */
export const exempt = [
  ...outside,
  'us.dsp/202.504(a)',
  'us.dsp/202.505(a)',
  'us.dsp/202.506(a)',
  'us.dsp/202.507(a)',
  'us.dsp/202.509(a)',
  'us.dsp/202.510(a)',
  'us.dsp/202.511(a)',
] as const
