import Answer from './Answer.astro';
import Band from './Band.astro';
import Brief from './Brief.astro';
import Check from './Check.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Clues from './Clues.astro';
import Compare from './Compare.astro';
import Count from './Count.astro';
import Diagram from './Diagram.astro';
import Figure from './Figure.astro';
import Fix from './Fix.astro';
import FollowUp from './FollowUp.astro';
import Incident from './Incident.astro';
import Judgement from './Judgement.astro';
import Note from './Note.astro';
import Nothing from './Nothing.astro';
import Prevention from './Prevention.astro';
import Project from './Project.astro';
import Steps from './Steps.astro';
import Strong from './Strong.astro';
import Symptom from './Symptom.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Tool from './Tool.astro';
import Weak from './Weak.astro';
import Weeks from './Weeks.astro';
import { components } from '#guide/components.ts';

/** What running text is made of; what editors place and data fill comes in ../mdx.ts. */
export const prose = {
	Answer,
	Band,
	Brief,
	Check,
	Cite,
	Claim,
	Clues,
	Compare,
	Count,
	Diagram,
	Figure,
	Fix,
	FollowUp,
	Incident,
	Judgement,
	Note,
	Prevention,
	Project,
	Steps,
	Strong,
	Symptom,
	Term,
	Tool,
	Weak,
	Weeks,
	table: Table,
};

/** For a text of which only the Brief is shown, within what another page fills from data. */
export const proseOfBrief = {
	...Object.fromEntries(
		Object.entries(components).flatMap(([name, { kind }]) => (kind === 'placed' ? [[name, Nothing]] : [])),
	),
	...prose,
};
