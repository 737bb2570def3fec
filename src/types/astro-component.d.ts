/** For `tsc` alone, which cannot read components; `astro check` reads each one and knows its props. */
declare module '*.astro' {
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

	const component: AstroComponentFactory;
	export default component;
}
