import { defineMdastPlugin, type MdastNode, type MdastVisitorContext } from 'satteri';

type Addressed = Extract<MdastNode, { type: 'link' | 'definition' | 'image' }>;

/** Puts the path that the site lives under (`/repo/`) before the addresses that editors write from its root. */
export function belowBase(base: string) {
	const put = (node: Readonly<Addressed>, context: MdastVisitorContext): void => {
		if (base !== '/' && /^\/(?!\/)/.test(node.url)) context.setProperty(node, 'url', `${base}${node.url.slice(1)}`);
	};
	return defineMdastPlugin({ name: 'below-base', link: put, definition: put, image: put });
}
