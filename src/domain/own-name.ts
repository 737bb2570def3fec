import type { RoleTerm } from '#domain/vocabulary.ts';

/**
 * Whether a title contains the role’s own name, for figures that count only such adverts. `MLOps`, `ML Ops` and `ML-Ops` match,
 * `ML platform` does not. Matches whole words and ignores case; `*` stands for the rest of a word.
 */
export function hasOwnName(title: string, { ownNames }: Pick<RoleTerm, 'ownNames'>): boolean {
	return ownNames.some((name) => {
		const words = name.split(/[\s/-]+/).map((word) => RegExp.escape(word).replaceAll('\\*', String.raw`[\p{L}\p{N}]*`));
		return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join('[^\\p{L}\\p{N}]{1,3}')}(?![\p{L}\p{N}])`, 'iu').test(
			title,
		);
	});
}
