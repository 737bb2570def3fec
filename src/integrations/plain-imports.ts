import type { AstroIntegration } from 'astro';

const wrapping = 'native:import-analysis-build';

/**
 * Leaves `import()` in scripts as it is written. Vite wraps each so that styles and modules of modules are preloaded;
 * ours bring no styles, and import what is there already. The wrapper is 800 bytes on each page that imports anything,
 * and hides from the bundler what of a module is used. No option turns it off, so the plugin that does it is taken out;
 * were it ever called otherwise, the budgets of `npm run audit` would notice.
 */
export function plainImports(): AstroIntegration {
	return {
		name: 'plain-imports',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'plain-imports',
								apply: 'build',
								configResolved({ plugins }) {
									const at = plugins.findIndex(({ name }) => name === wrapping);
									if (at >= 0) (plugins as unknown[]).splice(at, 1);
								},
							},
						],
					},
				});
			},
		},
	};
}
