/** Why rows are held, and what would let them go, in English. */

export type ByReason = Readonly<Record<string, string>>

export const holdReasons: ByReason = {
  plan: 'the law lets nothing of these people cross',
  consent: 'consent is missing or not known',
  age: 'a child, or age not known',
  limit: 'a line of the law would be reached',
  personUnknown: 'the person’s own row has not been seen',
  pathHeld: 'a row on the way to the person is held',
  noSubject: 'no person is named',
  value: 'a value cannot be read',
  rereading: 'being read again from the source',
  structure: 'the table changed since the plan was accepted',
  anonymous: 'crossed without personal columns, at a line',
  release: 'until two persons let them go',
}

export const holdEnds: ByReason = {
  plan: 'a mechanism is recorded in the manifest, or the law changes',
  consent: 'the person consents, or the manifest knows her answer',
  age: 'her age is known, or a guardian consents',
  limit: 'the count begins anew on 1 January, or a mechanism is recorded',
  personUnknown: 'the person’s own row has come',
  pathHeld: 'the row on the way goes',
  noSubject: 'the row names a person, or the manifest says what then',
  value: 'the value can be read',
  rereading: 'it has been read',
  structure: 'the plan is accepted anew',
  anonymous: 'the count begins anew on 1 January, or a mechanism is recorded',
  release: 'a second person approves',
}
