import { components, type ComponentRule } from '#content-model/components.ts';
import { declared, type Kind } from '#content-model/kinds.ts';

const kinds = {
	inline: 'In a sentence',
	block: 'Around paragraphs',
	placed: 'By itself, filled from data',
} as const;

/** The page about the components that a text can use. `examples` is examples.mdx, with a section for each component that takes content. */
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
		'# What a text can contain',
		generatedNote,
		'You can write Markdown and use the components below without importing them. To see them as readers do, run `npm run dev` and open `/components/<role>/` at the address that it prints: the page fills them from that role’s guide.',
		...groups,
	].join('\n\n');
}

/** The line at the top of each page that tells editors not to change it. */
export const generatedNote = '_Generated from the code by `npm run manual`. Do not edit it by hand._';

/** Says in which texts a component is allowed; empty if it is allowed in all. */
function placesOf({ on, elsewhere }: ComponentRule): string {
	if (on === 'all') return '';
	if (on !== 'guide') return `Allowed in ${on.map((kind) => `\`${declared(kind as Kind).at}\``).join(', ')}.`;
	return `Allowed in the texts of a role’s guide${elsewhere ? `. In other texts it needs \`${elsewhere.prop}\`: \`${elsewhere.written}\`` : ''}.`;
}

function oneComponent(name: string, rule: ComponentRule, example: string | undefined): string {
	const { does, props = {} } = rule;
	if (!example)
		throw new Error(`scripts/preview/examples.mdx has no example of <${name}>. Add a heading and the example.`);
	const list = Object.entries(props).map(
		([prop, { does, optional }]) => `- \`${prop}\`: ${does}${optional ? ' (optional)' : ''}`,
	);
	const shown = example.includes('```') ? '````' : '```';
	return [`### ${name}`, `${does}.`, placesOf(rule), list.join('\n'), `${shown}mdx\n${example}\n${shown}`]
		.filter(Boolean)
		.join('\n\n');
}
