import type { ContentFile } from '../check-content/content-file.ts';
import { faultsOfQueries, parsers } from './check-formats.ts';
import { examplesIn, type Example, type Fault, type Outcome } from './example.ts';
import { checkRules, canRun } from './promtool.ts';
import { faultsOfProofs } from './proofs.ts';
import { runExamples } from './run-page.ts';
import { checkShell } from './shell/check-shell.ts';
import { checkTypes, type TypedResult } from './typed/check-types.ts';
import { schemaNames } from './typed/types.ts';

/** The commands of the external programs that some blocks need. */
export interface Programs {
	python: string;
	promtool: string;
}

/** Runs every block that can run, and checks the others as far as their language allows: by type, or only by syntax. */
export async function checkExamples(files: readonly ContentFile[], programs: Programs): Promise<Outcome[]> {
	const pages = files.map((file) => ({ text: file.text, examples: examplesIn(file) }));
	const isTyped = ({ language, fence }: Example) => ['yaml', 'json'].includes(language) && fence.schema !== OWN;
	const typed = checkTypes(pages.flatMap(({ examples }) => examples.filter(isTyped)));
	const promtool = (await canRun(programs.promtool)) ? programs.promtool : null;
	const outcomes: Outcome[] = [];
	for (const { text, examples } of pages) {
		const ran = await runExamples(examples, programs.python);
		const others = examples.filter((example) => !ran.some((outcome) => outcome.example === example));
		const unmarkedOutputs = (example: Example, at: number) =>
			unmarkedOutput(example, others.includes(example) ? examples[at - 1] : undefined);
		const all = [...ran, ...(await Promise.all(others.map((example) => checked(example, typed.get(example)))))];
		const rules = examples.filter(({ fence }) => fence.schema?.startsWith('prometheus-'));
		const refused = promtool === null ? [] : await checkRules(rules, promtool);
		for (const { example, fault } of [
			...refused,
			...faultsOfProofs(text, examples),
			...examples.flatMap(unmarkedOutputs),
		])
			all.find((outcome) => outcome.example === example)?.faults.push(fault);
		outcomes.push(...all.toSorted((a, b) => a.example.line - b.example.line));
	}
	return outcomes;
}

/** The `schema` of a block whose format the author made up, so there is nothing to check it against. */
const OWN = 'own';

async function checked(example: Example, typed: TypedResult | undefined): Promise<Outcome> {
	const { language, code } = example;
	const outcome = (how: Outcome['how'], faults: Fault[] = []): Outcome => ({ example, how, why: '', faults });
	if (language === 'bash') {
		const { known, faults } = checkShell(code);
		return outcome(known > 0 ? 'validated' : 'parsed', faults);
	}
	const fault = await parsers[language]?.(code);
	if (fault) return outcome('parsed', [fault]);
	if (typed) {
		const faults = [...typed.faults, ...(language === 'yaml' ? faultsOfQueries(code) : [])];
		return typed.isKnown ? outcome('validated', faults) : outcome('parsed', [withoutSchema(language), ...faults]);
	}
	return outcome(parsers[language] || language === 'yaml' ? 'parsed' : 'shown');
}

const withoutSchema = (language: string): Fault => ({
	line: 0,
	says: `The format of this ${language.toUpperCase()} is unknown.`,
	todo: `Add \`schema="…"\` to the fence, with one of ${schemaNames.join(', ')}, or \`schema="${OWN}"\` for a format that you made up.`,
});

/** Reports a text block right below code that runs: it is probably its output, but nobody marked it as such. */
function unmarkedOutput(example: Example, above: Example | undefined): { example: Example; fault: Fault }[] {
	const isText = example.language === 'text' && example.fence.varies === null;
	const runs =
		above && ['python', 'sql'].includes(above.language) && above.fence.notRun === null && !above.fence.hidden;
	if (!isText || !runs) return [];
	const says = 'This text is right below code that runs, but is not compared with its output.';
	return [
		{
			example,
			fault: {
				line: 0,
				says,
				todo: 'Begin it with ```text output if it is the output. Otherwise put a paragraph between it and the code.',
			},
		},
	];
}
