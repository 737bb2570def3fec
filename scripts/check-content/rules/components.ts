import type { MdastNode } from 'satteri';
import type { z } from 'zod';
import { components, componentNames, type ComponentName } from '../../../src/guide/components.ts';
import { attributesOf, isComponent, type Component } from '../../../src/guide/mdx-tree.ts';
import { positionOfNode, type ContentFile } from '../content-file.ts';
import { didYouMean } from '../nearest.ts';
import { problem, type Rule } from '../rule.ts';
import type { Problem } from '../../reporters/problem.ts';

/** A text uses the components of src/guide/components.ts, each with its props, and nothing else that runs. */
export const componentUse: Rule = ({ files }) =>
	files.flatMap((file) => (file.tree ? visit(file, file.tree, null) : []));

function visit(file: ContentFile, node: MdastNode, around: Component | null): Problem[] {
	const own = isComponent(node) ? used(file, node, around) : foreign(file, node);
	const inner = isComponent(node) ? node : around;
	const children = 'children' in node ? (node.children as MdastNode[]) : [];
	return [...own, ...children.flatMap((child) => visit(file, child, inner))];
}

function used(file: ContentFile, component: Component, around: Component | null): Problem[] {
	const name = component.name ?? '';
	const tell = (says: string, todo: string) =>
		problem(file, positionOfNode(component), { rule: 'content/component', severity: 'error', says, todo });
	if (!isKnown(name)) {
		return [tell(`There is no component \`<${name}>\`.`, didYouMean(name, componentNames, 'Write it in Markdown.'))];
	}
	const { props, within }: { props: z.ZodObject; within?: string } = components[name];
	const expression = component.attributes.some(
		(attribute) =>
			attribute.type !== 'mdxJsxAttribute' || (attribute.value != null && typeof attribute.value !== 'string'),
	);
	if (expression) return [tell(`\`<${name}>\` has a prop in braces.`, 'Write it in double quotes.')];
	const faults = props.safeParse(attributesOf(component)).error?.issues ?? [];
	const fields = Object.entries(props.shape as Record<string, z.ZodType>);
	const known = fields.map(([prop, type]) => `\`${prop}\`: ${type.description ?? ''}`).join('; ');
	return [
		...faults.map((issue) =>
			tell(
				issue.code === 'unrecognized_keys'
					? `\`<${name}>\` has no prop ${issue.keys.map((key) => `\`${key}\``).join(', ')}.`
					: `\`<${name}>\`: \`${issue.path.join('.')}\` is missing or not one of its values.`,
				known === '' ? 'It takes no props.' : `It takes ${known}.`,
			),
		),
		...(within !== undefined && around?.name !== within
			? [tell(`\`<${name}>\` stands outside \`<${within}>\`.`, `Put it directly within \`<${within}>\`.`)]
			: []),
	];
}

/** Expressions, imports and HTML, which a text does without. */
function foreign(file: ContentFile, node: MdastNode): Problem[] {
	const what =
		node.type === 'mdxjsEsm'
			? 'An import or export'
			: node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
				? 'An expression in braces'
				: node.type === 'html'
					? 'HTML'
					: null;
	if (what === null) return [];
	return [
		problem(file, positionOfNode(node), {
			rule: 'content/component',
			severity: 'error',
			says: `${what} stands in the text.`,
			todo: 'Take it out; components need no import, and braces of a sentence stand within backticks.',
		}),
	];
}

const isKnown = (name: string): name is ComponentName => componentNames.some((known) => known === name);
