import type { MdastNode } from 'satteri';
import { components, type ComponentRule } from '#content-model/components.ts';
import { isOfRole } from '#content-model/files.ts';
import { declared, type Kind } from '#content-model/kinds.ts';
import { attributesOf, childrenOf, componentsOf, isComponent, nodesOf, type Component } from './tree.ts';
import { didYouMean } from '#domain/nearest.ts';

/** A mistake in a text that the check reports and that stops the build. */
export interface BodyFault {
	about: 'component' | 'link';
	node: MdastNode;
	/** What is wrong (`says`) and what to do (`todo`), in whole sentences. */
	says: string;
	todo: string;
}

/**
 * Finds everything in a text that would run or does not belong there: imports, expressions, HTML, unknown components and props,
 * and addresses with a scheme that is not allowed. A text without faults holds only Markdown and components of components.ts that
 * may be used in its `kind` of text. A text whose kind is null may use all components.
 */
export function bodyFaults(node: MdastNode, kind: Kind | null, around: Component | null = null): BodyFault[] {
	const own = isComponent(node) ? ofComponent(node, kind, around) : ofMarkdown(node, kind);
	const inner = isComponent(node) ? node : around;
	return [...own, ...childrenOf(node).flatMap((child) => bodyFaults(child, kind, inner))];
}

function ofComponent(component: Component, kind: Kind | null, around: Component | null): BodyFault[] {
	const name = component.name ?? '';
	const tell = (says: string, todo: string): BodyFault => ({ about: 'component', node: component, says, todo });
	const rule = components.get(name);
	if (!rule) {
		const todo = didYouMean(name, [...components.keys()], 'Write it in Markdown.');
		return [tell(`There is no component \`<${name}>\`.`, todo)];
	}
	const expression = component.attributes.some(
		(attribute) =>
			attribute.type !== 'mdxJsxAttribute' || (attribute.value != null && typeof attribute.value !== 'string'),
	);
	if (expression) return [tell(`\`<${name}>\` has a prop in braces.`, 'Write it in double quotes.')];
	const takes = Object.entries(rule.props ?? {}).map(([prop, { does }]) => `\`${prop}\`: ${does}`);
	const todo = takes.length === 0 ? 'It takes no props.' : `It takes ${takes.join('; ')}.`;
	return [
		...nothingToShow(component, kind, rule).map(([says, todo]) => tell(says, todo)),
		...misplaced(component, rule).map(([says, todo]) => tell(`\`<${name}>\` ${says}`, todo)),
		...wrongProps(component, rule).map((says) => tell(`\`<${name}>\`${says}.`, todo)),
		...(around?.name === name && rule.kind === 'inline'
			? [tell(`\`<${name}>\` is inside another one.`, 'Remove the inner one.')]
			: []),
		...(rule.within !== undefined && around?.name !== rule.within && !(kind !== null && rule.alone?.includes(kind))
			? [tell(`\`<${name}>\` is outside \`<${rule.within}>\`.`, `Put it directly inside \`<${rule.within}>\`.`)]
			: []),
	];
}

/** Whether a component may be used in texts of a kind. */
export const standsIn = ({ on }: ComponentRule, kind: Kind): boolean =>
	on === 'all' || (on === 'guide' ? isOfRole(kind) : on.includes(kind));

/**
 * What is wrong when a component may not be used in texts of this kind, for example because it needs data that they do not have.
 */
function nothingToShow(component: Component, kind: Kind | null, rule: ComponentRule): [says: string, todo: string][] {
	const { on, elsewhere } = rule;
	if (kind === null || standsIn(rule, kind)) return [];
	if (elsewhere && attributesOf(component)[elsewhere.prop] !== undefined) return [];
	const says = `\`<${component.name}>\` cannot be used here, because it shows data `;
	if (typeof on === 'string') {
		const todo = elsewhere
			? `Name the role: \`${elsewhere.written}\`.`
			: 'Write the words themselves, without the tag.';
		return [[`${says}of the guide that a text belongs to.`, todo]];
	}
	const places = on.map((one) => `\`${declared(one as Kind).at}\``).join(', ');
	if (rule.kind !== 'placed')
		return [
			[`\`<${component.name}>\` cannot be used in this kind of text.`, `Remove the tag here; use it in ${places}.`],
		];
	return [[`${says}that only other pages have.`, `Remove it here; it belongs in ${places}.`]];
}

function wrongProps(component: Component, { props = {} }: ComponentRule): string[] {
	const values = attributesOf(component);
	const unknown = Object.keys(values).filter((prop) => !Object.hasOwn(props, prop));
	// A misspelt prop is also missing under its real name; report it once.
	if (unknown.length > 0) return [` has no prop ${unknown.map((prop) => `\`${prop}\``).join(', ')}`];
	return Object.entries(props).flatMap(([prop, { oneOf, optional, like }]) => {
		const value = values[prop];
		if (value === undefined) return optional ? [] : [`: \`${prop}\` is missing`];
		if (value.trim() === '') return [`: \`${prop}\` is empty`];
		if (like && !like.test(value)) return [`: \`${prop}\` has the wrong format`];
		return oneOf && !oneOf.includes(value) ? [`: \`${prop}\` is not one of its values`] : [];
	});
}

/** What is wrong with a component’s position or content, and what to do. */
function misplaced(
	component: Component,
	{ kind, holds, parts = [], props = {} }: ComponentRule,
): [says: string, todo: string][] {
	const { name } = component;
	const isEmpty = component.children.length === 0;
	const isBlank = !isEmpty && component.children.every((child) => child.type === 'text' && child.value.trim() === '');
	if (kind !== 'inline' && component.type === 'mdxJsxTextElement') {
		return [['is inside a paragraph.', 'Put it on its own lines, with an empty line above and below.']];
	}
	if (kind === 'placed' && !isEmpty) {
		return [['contains text, although it is filled from data.', `Write \`<${name} />\`, and move the text outside.`]];
	}
	if (isBlank || (isEmpty && (kind === 'block' || name === 'Claim' || name === 'Judgement'))) {
		const otherwise = props['id']?.names ? `write \`<${name} id="…" />\`, which shows its name` : 'remove it';
		return [['is empty.', `Write text inside it, or ${otherwise}.`]];
	}
	const lacking = parts.filter((part) => componentsOf(component, part).length === 0);
	if (lacking.length > 0) {
		const tags = lacking.map((part) => `\`<${part}>\``).join(' and ');
		return [[`has no ${tags}.`, `Add ${tags} inside it.`]];
	}
	const fits = (node: MdastNode) =>
		holds?.oneOf.includes(node.type) && !(holds.numbered && node.type === 'list' && node.ordered !== true);
	if (!holds || nodesOf(component).some(fits)) return [];
	return [
		[
			`contains no ${holds.what.replace(/^a /, '')}.`,
			`Put ${holds.what} inside it, with an empty line above and below.`,
		],
	];
}

function ofMarkdown(node: MdastNode, kind: Kind | null): BodyFault[] {
	if (node.type === 'html' && kind !== null && declared(kind).at.endsWith('.md')) {
		// The opening tag was already reported.
		if (node.value.startsWith('</')) return [];
		const says = 'The text contains a tag, but this file is plain Markdown, where tags do not work.';
		return [{ about: 'component', node, says, todo: 'Write the words without it, or a link: `[words](/tools/)`.' }];
	}
	const running = runningPart(node);
	if (running !== null) {
		const todo = 'Remove it. Components need no import. Write braces in a sentence inside backticks.';
		return [{ about: 'component', node, says: `The text contains ${running}.`, todo }];
	}
	if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
	const scheme = schemeOf(node.url);
	if (scheme === null || ['https:', 'http:', 'mailto:'].includes(scheme)) return [];
	const says = `The address \`${node.url}\` begins with \`${scheme}\`, which a text may not use.`;
	return [{ about: 'link', node, says, todo: 'Write `https://…`, or a path of the site: `/guides/sre/`.' }];
}

function runningPart(node: MdastNode): string | null {
	if (node.type === 'mdxjsEsm') return 'an import or export';
	if (node.type === 'html') return 'HTML';
	if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return null;
	return isComment(node.value) ? null : 'an expression in braces';
}

// An MDX comment. Two comments with code between them are an expression.
const isComment = (value: string) => /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(value);

/** The scheme of an address as a browser reads it, which ignores line breaks and spaces in `java script:`; null for a path. */
function schemeOf(url: string): string | null {
	const base = 'path:///';
	try {
		const { protocol } = new URL(url, base);
		return protocol === 'path:' ? null : protocol;
	} catch {
		return null;
	}
}
