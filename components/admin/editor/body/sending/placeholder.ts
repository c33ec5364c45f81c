/** What stands in the text while something is being sent, and says what became of it when it did not arrive. */
export type Placeholder = {
  element: HTMLElement;
  showPart: (part: number) => void;
  showProblem: (problem: string, what: Unsent) => void;
};

type Unsent = { names: string; again: () => void; dismiss: () => void };

/** @param afterwards what is done with it once it is sent: "its sizes are being made" */
export function makePlaceholder(name: string, afterwards: string): Placeholder {
  const element = document.createElement('div');
  element.className = 'node-sending';
  element.contentEditable = 'false';
  const words = document.createElement('p');
  words.role = 'status';
  element.append(words);
  words.textContent = `${name} is being sent`;
  return {
    element,
    showPart(part) {
      element.replaceChildren(words);
      words.textContent =
        part < 1 ? `${name}: ${Math.round(part * 100)} % sent` : `${name} is sent; ${afterwards}`;
    },
    showProblem(problem, { names, again, dismiss }) {
      words.textContent = `${names}: ${problem}`;
      const ways = document.createElement('p');
      ways.append(button('Send again', again), button('Dismiss', dismiss));
      element.replaceChildren(words, ways);
    },
  };
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}
