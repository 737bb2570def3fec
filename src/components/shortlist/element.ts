import { inBase } from '#site/address.ts';

/** An element with its attributes and what is inside; text goes in as text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Record<string, string>,
	...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes))
		made.setAttribute(name, name === 'href' && value.startsWith('/') ? inBase(value) : value);
	made.append(...children);
	return made;
}
