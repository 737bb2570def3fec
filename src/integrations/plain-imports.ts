import type { AstroIntegration } from 'astro';

const helper = '\0vite/preload-helper.js';

/**
 * Leaves `import()` in scripts as it is written. Vite wraps each in a function that preloads what the module imports
 * and links its styles, 800 bytes on each page that has one; our modules bring no styles, and import what is there
 * already.
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
								enforce: 'pre',
								apply: 'build',
								// `build.modulePreload` of the configuration file gives way to Astro's own.
								configEnvironment: () => ({ build: { modulePreload: false } }),
								// One for each script that imports: shared, it would be a file, and a request, of its own.
								resolveId: (id: string, importer: string | undefined) =>
									id === helper ? `${id}:${encodeURIComponent(importer ?? '')}` : null,
								load: (id: string) => (id.startsWith(helper) ? 'export const __vitePreload = (load) => load();' : null),
							},
						],
					},
				});
			},
		},
	};
}
