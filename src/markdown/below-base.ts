import { defineMdastPlugin, type MdastNode, type MdastVisitorContext } from 'satteri';

type Addressed = Extract<MdastNode, { type: 'link' | 'definition' | 'image' }>;

/** Adds the site’s base path (`/repo/`) to the root-relative addresses that editors write. */
export function belowBase(base: string) {
	const put = (node: Readonly<Addressed>, context: MdastVisitorContext): void => {
		if (base !== '/' && /^\/(?!\/)/.test(node.url)) context.setProperty(node, 'url', `${base}${node.url.slice(1)}`);
	};
	return defineMdastPlugin({ name: 'below-base', link: put, definition: put, image: put });
}
