// An answer that comes after an outage: the gateway keeps what it could not answer and answers it
// later. Asks for it, more and more rarely, and shows it once by itself.

const FIRST = 3_000;
const LAST = 180_000;
const SLOWER = 1.5;

// `id` is the message that got no answer yet; whoever has said something since is not interrupted.
export async function watch(chat, { id }) {
  const told = chat.log.lastElementChild;
  const resend = told.querySelector(".main");
  const waits = () => resend && told === chat.log.lastElementChild && !chat.talk.pending;
  for (let pause = FIRST; pause < LAST && waits(); pause *= SLOWER) {
    await new Promise((done) => setTimeout(done, pause));
    const history = await chat.api.ask("GET", "history").catch(() => {});
    if (waits() && history?.turns.some((turn) => turn.id === id && turn.messages.length)) resend.click();
  }
}
