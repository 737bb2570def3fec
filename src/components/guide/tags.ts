// Components without content that editors place in a text, and that are filled from data; by the names that editors write.
export { default as Checks } from './Checks.astro';
export { default as DetectorFigures } from './DetectorFigures.astro';
export { default as Drills } from './Drills.astro';
export { default as Employers } from './Employers.astro';
export { default as Faq } from './Faq.astro';
export { default as Levels } from './Levels.astro';
export { default as Moves } from './Moves.astro';
export { default as Needs } from './Needs.astro';
export { default as Neighbours } from './Neighbours.astro';
export { default as OpenJobs } from './OpenJobs.astro';
export { default as PayFigure } from './PayFigure.astro';
export { default as Prompts } from './Prompts.astro';
export { default as Rounds } from './Rounds.astro';
export { default as SampleFigures } from './SampleFigures.astro';
export { default as Signals } from './Signals.astro';
export { default as Skills } from './Skills.astro';
export { default as Tracks } from './Tracks.astro';
