package dev.tellonce.server.story;

import java.util.Locale;

/** What is said on the pictures, in one language. */
record Said(
    Locale locale,
    String question,
    String greeting,
    String waiting,
    String more,
    String draft,
    String held,
    String asksKnown,
    String note,
    String steps,
    String reply,
    String refusal,
    String comment) {
  static final Said ENGLISH =
      new Said(
          Locale.UK,
          "Where is my parcel? Order 48213, I ordered last Tuesday",
          "Hello Emma, I have read everything. Give me a moment, I am looking at your order.",
          "Can you engrave our cat's name into a lamp?",
          "It is a present for Sunday, so I am a little nervous about it.",
          "Unfortunately we can't ship your order before Monday. You must wait.",
          "You should have read the instructions.",
          "What is your order number?",
          "Parcel stands at the depot since Friday, @mikko knows the driver.",
          "Here is how you follow it:\n1. Open the link in our e-mail\n2. Enter **48213**\n"
              + "3. Choose the day that suits you",
          "It leaves our warehouse today and is with you on Saturday.",
          "The text is longer than what fits into one message. Please send it in two parts.",
          "Quick and kind, thank you!");

  static final Said KOREAN =
      new Said(
          Locale.KOREA,
          Words.in(Locale.KOREAN).faq("parcel-status").question() + " 주문번호 48213",
          "안녕하세요. 남겨 주신 내용을 모두 읽었습니다. 주문을 확인하고 있으니 잠시만 기다려 주세요.",
          "조명에 고양이 이름을 새겨 주실 수 있나요?",
          "일요일에 선물로 드리려고 해서 조금 걱정돼요.",
          "죄송하지만 월요일 전에는 주문하신 상품을 발송할 수 없습니다. 기다리셔야 합니다.",
          "고객님 같은 분은 처음 봐요.",
          "주문번호를 알려 주시겠어요?",
          "택배가 금요일부터 물류 센터에 있어요. @mikko 님이 기사님 연락처를 알아요.",
          "이렇게 확인하실 수 있어요.\n1. 메일에 있는 링크를 눌러 주세요\n2. **배송 조회**를 눌러 주세요\n3. 지금 위치가 지도에 보여요",
          "오늘 물류 센터에서 출발해서 토요일에 도착합니다.",
          "한 번에 보낼 수 있는 글자 수보다 길어요. 둘로 나누어 보내 주세요.",
          "빠르고 친절하게 알려 주셔서 감사해요!");
}
