/** What came of a scan, by ear: nobody who scans looks at a screen. */
export type Sound = "good" | "unknown" | "refused";

/** Frequencies in hertz, one after the other. */
const TONES: Record<Sound, readonly number[]> = { good: [1320], unknown: [660, 660], refused: [220, 165] };
const TONE_S = 0.11;

let context: AudioContext | undefined;

/** Plays it where the browser lets pages be heard; elsewhere nothing happens. */
export function play(sound: Sound): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  const begin = context.currentTime;
  for (const [index, hertz] of TONES[sound].entries()) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = hertz;
    volume.gain.value = 0.14;
    tone.connect(volume).connect(context.destination);
    tone.start(begin + index * TONE_S * 1.4);
    tone.stop(begin + index * TONE_S * 1.4 + TONE_S);
  }
}
