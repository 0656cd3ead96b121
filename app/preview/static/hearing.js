/* Says one sentence with the voice of its page, and shows what the voice is given. */

export class Hearing {
  constructor(banner) {
    this.message = banner.querySelector('[data-said="sentence"]');
    this.audio = document.createElement("audio");
    banner.append(this.audio);
  }

  /* Begins a sentence; ends it where it is the one that is heard. */
  async toggle(id) {
    const isHeard = !this.audio.paused && this.id === id;
    this.audio.pause();
    if (isHeard) return;
    this.id = id;
    const query = new URLSearchParams({ path: location.pathname, id });
    this.audio.src = `/preview/sentence.wav?${query}`;
    const [, answer] = await Promise.allSettled([
      this.audio.play(),
      fetch(`/preview/sentence?${query}`),
    ]);
    this.message.textContent = await said(answer.value);
  }
}

async function said(answer) {
  return answer.ok ? (await answer.json()).given.join(" ") : answer.text();
}
