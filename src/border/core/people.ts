/** Facts of the people of one flow, kept at home per person and fed by copy and stream in commit order. */

import { HashTable } from './hash-table.ts'
import { bornUnknown, type Profile } from './judge.ts'
import { PackedLog } from './packed-log.ts'
import type { HomeStore } from './ports.ts'

/** The profile of somebody whose own row we have not seen. */
export const unknownPerson = 0

/** Rows about her were held, or taken back from abroad: when her answer changes they must be read again. */
export const hasHeld = 1
/** A re-reading of her rows is under way; until it ends everything about her is held. */
export const rereading = 2
/** A row about her was handed over whole, so that her key is known abroad. */
export const sent = 4

const recordBytes = 25

/**
 * Who is who in a flow: slot by hash, and per slot the interned profile, the day of birth and flags. The whole table is
 * in memory (25 bytes a person and the index); changes go to the home store as one packed chunk a batch.
 */
export class People {
  readonly table = new HashTable()
  profile = new Uint32Array(1024)
  born = new Int32Array(1024).fill(bornUnknown)
  flags = new Uint8Array(1024)
  private readonly store: HomeStore
  private readonly flow: string
  private readonly log: PackedLog
  private readonly profiles: Profile[] = [{ residence: null, consent: null }]
  private readonly profileIndex = new Map<string | null, Map<string | null, number>>()
  private readonly dirty = new Set<number>()

  constructor(store: HomeStore, flow: string) {
    this.store = store
    this.flow = flow
    this.log = new PackedLog(store, `people/${flow}`, recordBytes)
    for (const [key, value] of store.entries(`profiles/${flow}`)) this.loadProfile(key, value)
    this.log.load((bytes, at) => this.loadRecord(bytes, at))
    if (this.log.records > 2 * this.table.size + 100_000) this.compact()
  }

  profileAt(index: number): Profile {
    return this.profiles[index]!
  }

  find(hashes: Uint8Array, at: number): number {
    return this.table.find(hashes, at)
  }

  /** The slot of a person, made as somebody unknown when she is new. */
  meet(hashes: Uint8Array, at: number): number {
    const slot = this.table.findOrAdd(hashes, at)
    if (slot >= this.profile.length) this.grow()
    return slot
  }

  /** The number of a profile, made when it is new. Index 0 is kept for people whose row is not known. */
  intern(profile: Profile): number {
    // Two look-ups of short texts a row: a joined key would be a new string for everybody.
    const known = this.profileIndex.get(profile.residence)?.get(profile.consent)
    if (known !== undefined) return known
    const index = this.profiles.length
    this.profiles.push(profile)
    this.index(profile, index)
    const key = JSON.stringify([profile.residence, profile.consent])
    const id = new Uint8Array(4)
    new DataView(id.buffer).setUint32(0, index)
    this.store.put(`profiles/${this.flow}`, id, new TextEncoder().encode(key))
    return index
  }

  /** Sets what is known of a person; durable with the next commit after `flush`. */
  set(slot: number, profile: number, born: number): void {
    if (this.profile[slot] === profile && this.born[slot] === born) return
    this.profile[slot] = profile
    this.born[slot] = born
    this.dirty.add(slot)
  }

  setFlag(slot: number, flag: number, on: boolean): void {
    const before = this.flags[slot]!
    const after = on ? before | flag : before & ~flag
    if (before === after) return
    this.flags[slot] = after
    this.dirty.add(slot)
  }

  flush(): void {
    for (const slot of this.dirty) this.write(slot)
    this.dirty.clear()
    this.log.flush()
  }

  /** Forgets everybody, for a first copy made again. */
  reset(): void {
    this.log.reset()
    this.dirty.clear()
    for (let slot = 0; slot < this.table.size; slot++) {
      this.profile[slot] = unknownPerson
      this.born[slot] = bornUnknown
      this.flags[slot] = 0
    }
  }

  private write(slot: number): void {
    const { bytes, at } = this.log.add()
    this.table.writeHash(slot, bytes, at)
    const view = new DataView(bytes.buffer, bytes.byteOffset + at + 16, 9)
    view.setUint32(0, this.profile[slot]!)
    view.setInt32(4, this.born[slot]!)
    view.setUint8(8, this.flags[slot]!)
  }

  private loadRecord(bytes: Uint8Array, at: number): void {
    const slot = this.meet(bytes, at)
    const view = new DataView(bytes.buffer, bytes.byteOffset + at + 16, 9)
    this.profile[slot] = view.getUint32(0)
    this.born[slot] = view.getInt32(4)
    this.flags[slot] = view.getUint8(8)
  }

  private loadProfile(key: Uint8Array, value: Uint8Array): void {
    const index = new DataView(key.buffer, key.byteOffset, 4).getUint32(0)
    const text = new TextDecoder().decode(value)
    const [residence, consent] = JSON.parse(text) as [string | null, string | null]
    this.profiles[index] = { residence, consent }
    this.index({ residence, consent }, index)
  }

  private index({ residence, consent }: Profile, index: number): void {
    const byConsent = this.profileIndex.get(residence) ?? new Map<string | null, number>()
    byConsent.set(consent, index)
    this.profileIndex.set(residence, byConsent)
  }

  private compact(): void {
    this.log.reset()
    for (let slot = 0; slot < this.table.size; slot++) this.write(slot)
    this.log.flush()
  }

  private grow(): void {
    const capacity = this.table.capacity
    this.profile = widened(this.profile, new Uint32Array(capacity))
    this.flags = widened(this.flags, new Uint8Array(capacity))
    const born = new Int32Array(capacity).fill(bornUnknown)
    born.set(this.born)
    this.born = born
  }
}

function widened<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
