// Components of running text, by the names that editors write; src/markdown/plain-tags.ts replaces some tags with `Part`.
export { default as Answer } from './Answer.astro';
export { default as Band } from './Band.astro';
export { default as Brief } from './Brief.astro';
export { default as Cite } from './Cite.astro';
export { default as Claim } from './Claim.astro';
export { default as Count } from './Count.astro';
export { default as Diagram } from './Diagram.astro';
export { default as Figure } from './Figure.astro';
export { default as Incident } from './Incident.astro';
export { default as Note } from './Note.astro';
export { default as Part } from './Part.astro';
export { default as Project } from './Project.astro';
export { default as Term } from './Term.astro';
export { default as Tool } from './Tool.astro';
export { default as ToolState } from './ToolState.astro';
export { default as Weeks } from './Weeks.astro';
