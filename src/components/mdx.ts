import type { ComponentName } from '#guide/components.ts';
import Checks from './guide/Checks.astro';
import Drills from './guide/Drills.astro';
import Employers from './guide/Employers.astro';
import Faq from './guide/Faq.astro';
import Levels from './guide/Levels.astro';
import Moves from './guide/Moves.astro';
import Needs from './guide/Needs.astro';
import Neighbours from './guide/Neighbours.astro';
import OpenJobs from './guide/OpenJobs.astro';
import PayFigure from './guide/PayFigure.astro';
import Prompts from './guide/Prompts.astro';
import Rounds from './guide/Rounds.astro';
import Signals from './guide/Signals.astro';
import Skills from './guide/Skills.astro';
import Tracks from './guide/Tracks.astro';
import DetectorFigures from './method/DetectorFigures.astro';
import SampleFigures from './method/SampleFigures.astro';
import ListItem from './prose/ListItem.astro';
import Paragraph from './prose/Paragraph.astro';
import { prose } from './prose/map.ts';

/**
 * What the pages’ texts are made of. Editors import nothing; src/guide/components.ts says what each is for and which
 * props it takes, and a new one is added in both.
 */
export const mdx = {
	...prose,
	Checks,
	DetectorFigures,
	Drills,
	Employers,
	Faq,
	Levels,
	Moves,
	Needs,
	Neighbours,
	OpenJobs,
	PayFigure,
	Prompts,
	Rounds,
	SampleFigures,
	Signals,
	Skills,
	Tracks,
} satisfies Record<ComponentName, unknown>;

/** On pages with a margin: what sources show of a claim stands beside it. */
export const mdxWithNotes = { ...mdx, p: Paragraph, li: ListItem };
