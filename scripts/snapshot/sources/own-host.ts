import type { BoardAddress, Source } from './source.ts';

interface OwnHost extends Required<Pick<Source, 'hosts' | 'base' | 'boardFault'>> {
	/** The address of a path on the board’s host. */
	url: (board: BoardAddress, path: string) => string;
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * For sources whose boards have hosts of their own: the host of `address` in `boards.yaml`, or else the board’s name
 * below the source’s domain.
 */
export function ownHost(domain: string): OwnHost {
	const base = ({ board, address }: BoardAddress): string | null => {
		if (address !== null) return new URL(address).origin;
		return label.test(board) ? `https://${board.toLowerCase()}.${domain}` : null;
	};
	const origin = (board: BoardAddress): string => {
		const known = base(board);
		if (known === null) throw new Error(`The board ${board.board} was not checked before it was asked.`);
		return known;
	};
	return {
		base,
		hosts: (board) => [new URL(origin(board)).hostname],
		boardFault: (board) =>
			base(board) === null
				? `“${board.board}” cannot stand before .${domain}; write the board’s \`address\`: https://careers.acme.example.`
				: null,
		url: (board, path) => `${origin(board)}${path}`,
	};
}
