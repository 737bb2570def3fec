import { components, type ComponentRule } from '#content-model/components.ts';
import { declared, type Kind } from '#content-model/kinds.ts';

const kinds = {
	inline: 'In a sentence',
	block: 'Around paragraphs',
	placed: 'By itself, filled from data',
} as const;

/** What may stand in a text besides Markdown; `examples` has a section for each component that is not filled from data. */
export function componentsPage(examples: string): string {
	const exampleOf = new Map(
		examples.split(/^## /m).map((section) => {
			const end = section.indexOf('\n');
			return [section.slice(0, end), section.slice(end).trim()] as const;
		}),
	);
	const groups = Object.entries(kinds).map(([kind, heading]) => {
		const rules = [...components].filter(([, rule]) => rule.kind === kind);
		return [
			`## ${heading}`,
			...rules.map(([name, rule]) => oneComponent(name, rule, kind === 'placed' ? `<${name} />` : exampleOf.get(name))),
		].join('\n\n');
	});
	return [
		'# What a text may hold',
		made,
		'Markdown, and these components, which you need not import. `npm run dev` shows each as readers see it, at `/components/<role>/` of the address that it prints, filled from the guide of that role.',
		...groups,
	].join('\n\n');
}

/** Says that a page is not edited by hand. */
export const made = '_Made from the code by `npm run manual`; do not edit it by hand._';

/** In which texts it may stand, where not in all. */
function placesOf({ on, elsewhere }: ComponentRule): string {
	if (on === 'all') return '';
	if (on !== 'guide') return `Stands in ${on.map((kind) => `\`${declared(kind as Kind).at}\``).join(', ')}.`;
	return `Stands in the texts of a role’s guide${elsewhere ? `; in others with \`${elsewhere.prop}\`: \`${elsewhere.written}\`` : ''}.`;
}

function oneComponent(name: string, rule: ComponentRule, example: string | undefined): string {
	const { does, props = {} } = rule;
	if (!example)
		throw new Error(`scripts/preview/examples.mdx has no example of <${name}>. Add a heading and the example.`);
	const list = Object.entries(props).map(
		([prop, { does, optional }]) => `- \`${prop}\`: ${does}${optional ? ' (may be left out)' : ''}`,
	);
	const shown = example.includes('```') ? '````' : '```';
	return [`### ${name}`, `${does}.`, placesOf(rule), list.join('\n'), `${shown}mdx\n${example}\n${shown}`]
		.filter(Boolean)
		.join('\n\n');
}
