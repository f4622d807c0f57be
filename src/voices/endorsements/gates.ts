import { FloodGate } from '../submissions/flood-gate.ts'

/** Of this process: who sends forms, and to which addresses mail goes because somebody has entered them. */
export const theGates = {
  senders: new FloodGate({ address: 10, workspace: 300 }),
  mails: new FloodGate({ address: 3, workspace: 300 }),
}
