/** How much one batch holds: enough to make commits and syncs cheap, little enough that deciding does not keep the sockets waiting. */

export const batchRows = 5000
export const batchBytes = 4 << 20
