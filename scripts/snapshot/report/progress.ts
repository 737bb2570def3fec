/** Where progress goes: one line that rewrites itself on a terminal, a line for each step elsewhere. */
export interface Progress {
	step: (text: string) => void;
	/** Ends the line that rewrites itself. */
	end: () => void;
}

export function showProgress(stream: {
	isTTY?: boolean;
	columns?: number;
	write: (text: string) => unknown;
}): Progress {
	if (!stream.isTTY) return { step: (text) => stream.write(`${text}\n`), end: () => undefined };
	let isOpen = false;
	return {
		step: (text) => {
			isOpen = true;
			stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
		},
		end: () => {
			if (isOpen) stream.write('\r\u001b[2K');
			isOpen = false;
		},
	};
}
