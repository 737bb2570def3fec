/** For `tsc` alone, which cannot read Astro components. `astro check` reads each component and knows its props. */
declare module '*.astro' {
	import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

	const component: AstroComponentFactory;
	export default component;
}
