/** What can be wrong with the folders on the exporting side; messages name paths and never a secret. */

/** The files of the store are there and are not a store. */
export class StateUnreadable extends Error {
  override readonly name = 'StateUnreadable'
  constructor(folder: string, cause?: unknown) {
    super(`${folder} cannot be opened as a Waybill store; restore the state folder from backup`, { cause })
  }
}

/** Another process holds the state folder, or is just starting on it. */
export class StateLocked extends Error {
  override readonly name = 'StateLocked'
  /** Process id of the holder, as it sees itself. */
  readonly pid: number
  constructor(folder: string, pid: number) {
    super(
      `another Waybill process (pid ${pid}) is using the state folder ${folder}; ` +
        'stop that one first, or give this flow a state folder of its own',
    )
    this.pid = pid
  }
}

/** The state was written by a Waybill that arranges it otherwise. */
export class StateOfOtherFormat extends Error {
  override readonly name = 'StateOfOtherFormat'
  constructor(folder: string, found: string, expected: string) {
    super(
      `the state folder ${folder} has format ${found}, this Waybill reads ${expected}; run the version that wrote it`,
    )
  }
}

/** The folder holds files and is not a state folder. */
export class StateNotRecognised extends Error {
  override readonly name = 'StateNotRecognised'
  constructor(folder: string) {
    super(
      `${folder} holds files but no format mark of Waybill; name an empty folder as state, ` +
        'or restore this one whole from backup',
    )
  }
}

/** A folder or file of secrets that other accounts of this machine may read or change. */
export class TooOpen extends Error {
  override readonly name = 'TooOpen'
  constructor(path: string, found: number, wanted: number) {
    const mode = (bits: number) => bits.toString(8).padStart(4, '0')
    super(`${path} has mode ${mode(found)} and is open to other accounts; set it to ${mode(wanted)} (chmod)`)
  }
}

/** There is a state and a key it was made with is missing: a new key could not read it. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
  constructor(file: string) {
    super(
      `the key file ${file} is missing although the state it belongs to exists; restore it from backup: ` +
        'a new key would read neither tokens nor held rows',
    )
  }
}

/** A key file does not hold a key. */
export class KeyMalformed extends Error {
  override readonly name = 'KeyMalformed'
  constructor(file: string, found: string, expected: string) {
    super(`the key file ${file} holds ${found} instead of ${expected}; restore it from backup`)
  }
}
