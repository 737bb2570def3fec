// One line a fact, in any order. `tests/unit` insists that no file of a fact is left out.
export { authorisation } from './authorisation.ts';
export { certificate } from './certificate.ts';
export { clearance } from './clearance.ts';
export { degree } from './degree.ts';
export { employment } from './employment.ts';
export { interviews } from './interviews.ts';
export { onCall } from './on-call.ts';
export { sponsorship } from './sponsorship.ts';
export { start } from './start.ts';
export { travel } from './travel.ts';
