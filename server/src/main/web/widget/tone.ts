// The tone itself: two notes, a fifth apart.

const NOTES = [
  { hertz: 587.33, at: 0 },
  { hertz: 880, at: 0.11 },
];
const LOUDNESS = 0.06;
const LENGTH_S = 0.35;

let context: AudioContext | undefined;

export function play(): void {
  try {
    const audio = (context ??= new AudioContext());
    void audio.resume().then(
      () => {
        for (const { hertz, at } of NOTES) {
          const tone = audio.createOscillator();
          const volume = audio.createGain();
          const from = audio.currentTime + at;
          tone.frequency.value = hertz;
          volume.gain.setValueAtTime(0, from);
          volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
          volume.gain.exponentialRampToValueAtTime(0.0001, from + LENGTH_S);
          tone.connect(volume).connect(audio.destination);
          tone.start(from);
          tone.stop(from + LENGTH_S);
        }
      },
      () => {},
    );
  } catch {
    // No sound here: the count says it.
  }
}
