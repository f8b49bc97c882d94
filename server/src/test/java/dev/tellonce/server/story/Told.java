package dev.tellonce.server.story;

import java.util.Locale;

/** What is said on the pictures of {@link SideStatesTest}, in one language. */
record Told(
    Locale locale,
    String vague,
    String greeting,
    String call,
    String reason,
    String reply,
    String whisper,
    String why,
    String more,
    String refusal,
    String again,
    String comment) {
  static final Told ENGLISH =
      new Told(
          Locale.UK,
          "Payment or delivery",
          "Hello Emma, I have read everything. Which lamp is it about?",
          "@sofie You know the workshop: is the oak lamp repaired there?",
          "The lamp of Emma may need a new cable, and nobody knows cables better than you.",
          "Hello Emma, I have your lamp in front of me. A new cable is ready on Thursday.",
          "Offer her the express parcel, it is her second repair.",
          "The refund is over the limit that was agreed with the team.",
          "Thank you! It is a present, so I am a little nervous about it.",
          "The text is longer than what fits into one message. Please send it in two parts.",
          "Hello again, one more question about the lamp",
          "I looked for MobilePay");

  static final Told KOREAN =
      new Told(
          Locale.KOREA,
          "반품",
          "안녕하세요. 남겨 주신 내용을 모두 읽었습니다. 어떤 조명에 대한 문의인가요?",
          "@sofie 공방을 잘 아시죠? 참나무 조명도 거기서 수리하나요?",
          "고객님 조명의 전선을 바꿔야 할 것 같아요. 전선은 Sofie 님이 가장 잘 아시니 부탁드려요.",
          "안녕하세요. 고객님의 조명을 확인하고 있습니다. 새 전선은 목요일에 준비됩니다.",
          "두 번째 수리이니 빠른 배송으로 안내해 주세요.",
          "팀에서 정한 환불 한도를 넘었어요.",
          "감사합니다! 선물이라서 조금 걱정돼요.",
          "한 번에 보낼 수 있는 글자 수보다 길어요. 둘로 나누어 보내 주세요.",
          "안녕하세요, 조명에 대해 하나 더 여쭤볼게요",
          "네이버페이를 찾고 있었어요");
}
