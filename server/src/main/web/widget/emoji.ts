// The few emoji offered. Their names, for those who hear the panel, stand in the locales.

export const EMOJI: readonly string[] =
  "👍 👎 👌 🙏 👋 👏 🙂 😀 😂 😉 😍 🤔 😕 😢 😠 😅 ❤️ 🎉 ✅ ❌ ❓ 📦 ⭐ 🔥".split(" ");
