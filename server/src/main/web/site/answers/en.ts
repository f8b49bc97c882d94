// What the help pages say, in the words of config/faq/en: a test compares the two.

import type { HelpAnswers } from "./types.ts";

export const en: HelpAnswers = {
  delivery: [
    {
      id: "parcel-status",
      question: "Where is my parcel?",
      answer:
        "The tracking link in your dispatch e-mail shows where your parcel is right now. Parcels arrive within 2–4 working days in the Nordic countries and 7–10 working days in Korea. A colleague will gladly look yours up right here if you like.",
    },
    {
      id: "delivery-time",
      question: "How long does delivery take?",
      answer:
        "Delivery takes 2–4 working days in the Nordic countries and 7–10 working days to Korea by courier, counted from the day you order. You get an e-mail with a tracking link as soon as your parcel leaves us.",
    },
    {
      id: "delivery-cost",
      question: "What does delivery cost?",
      answer:
        "Delivery is free for orders over €50 and costs €4.90 for smaller ones. You see the full price in your basket before you pay.",
    },
    {
      id: "delivery-abroad",
      question: "Which countries do you deliver to?",
      answer:
        "We deliver to Denmark, Finland, Iceland, Norway and Sweden, and by courier to South Korea. If your parcel is for somewhere else, tell us where, and a colleague will see what we can do for you.",
    },
    {
      id: "change-address",
      question: "Can I change the delivery address?",
      answer:
        "You can change the address under My orders until we begin to pack, which is normally the next working day. Once the parcel is on its way, the tracking link lets you choose another pickup point or day, and a colleague gladly helps you with it.",
    },
  ],
  returns: [
    {
      id: "return-how",
      question: "How do I return something?",
      answer:
        "Register your return under My orders, and we e-mail you a free return label at once. Put it on the parcel, hand it in to the carrier, and we confirm by e-mail when it reaches us.",
    },
    {
      id: "return-period",
      question: "How long can I return an item?",
      answer:
        "You have 30 days to return an item, counted from the day you receive your parcel. If your 30 days have just passed, write to us and a colleague will look at it with you.",
    },
    {
      id: "return-cost",
      question: "What does a return cost?",
      answer:
        "Returns are free with the return label we e-mail you. You get back the full price of what you return.",
    },
    {
      id: "refund-time",
      question: "When do I get my refund?",
      answer:
        "Your refund goes out within 5 working days after your return arrives at our warehouse, to the same card or account you paid with. We e-mail you when it is on its way, and a colleague can gladly check where yours is.",
    },
    {
      id: "exchange",
      question: "Can I exchange an item?",
      answer:
        "Yes, gladly: choose Exchange under My orders within 30 days of receiving your parcel, and pick what you would like instead. The return label and the new delivery are free, and the new item leaves us as soon as yours arrives.",
    },
  ],
  orders: [
    {
      id: "invoice-copy",
      question: "Can I get a copy of my invoice?",
      answer:
        "You find the invoice with VAT as a PDF under My orders, ready to download at any time. A copy also came with your order confirmation by e-mail, and we gladly send it again.",
    },
    {
      id: "change-or-cancel-order",
      question: "Can I change or cancel my order?",
      answer:
        "You can change or cancel your order under My orders until we begin to pack, which is normally the next working day. If it is already packed, you can return it free of charge within 30 days, and a colleague gladly helps you with either.",
    },
  ],
  payment: [
    {
      id: "payment-methods",
      question: "How can I pay?",
      answer:
        "You can pay with Visa, Mastercard or PayPal, and depending on your country with MobilePay, Vipps or KakaoPay. The amount is taken when your parcel leaves us.",
    },
    {
      id: "discount-code",
      question: "How do I use a discount code?",
      answer:
        "Enter the code in the Discount code field in the basket before you pay, and the new price shows at once; each order takes one code. Send us the code here if it needs a look, and a colleague will check it for you.",
    },
    {
      id: "gift-card",
      question: "How do gift cards work?",
      answer:
        "A gift card comes by e-mail within a few minutes and is valid for 5 years. Enter its number in the basket before you pay; what is left stays on the card for next time.",
    },
  ],
  products: [
    {
      id: "back-in-stock",
      question: "When is an item back in stock?",
      answer:
        "The product page always shows what we have in stock. For a sold-out item choose Notify me, and we e-mail you the day it arrives; most items are back within 3 weeks.",
    },
    {
      id: "sizes",
      question: "What size should I choose?",
      answer:
        "Every product page shows the measurements in centimetres under Measurements, for lamps with the length of the cord. Tell us your table, bed or room, and a colleague gladly helps you choose.",
    },
  ],
  warranty: [
    {
      id: "warranty",
      question: "How long is the warranty?",
      answer:
        "All our products have a 2-year warranty from the day you receive them, and your legal rights apply beside it. Your order number is all the proof you need, and a colleague arranges repair, a new item or your money back.",
    },
  ],
  account: [
    {
      id: "account-password",
      question: "I forgot my password",
      answer:
        "Choose Forgot password on the sign-in page, and you get an e-mail within a few minutes with a link that is valid for 1 hour; it sometimes lands in the spam folder. You can also order without an account, and a colleague gladly helps if you would like to change your e-mail address.",
    },
    {
      id: "newsletter",
      question: "How do I unsubscribe from the newsletter?",
      answer:
        "Choose Unsubscribe at the bottom of any newsletter, and it stops at once. Under My account you can also choose to get it less often; e-mails about your orders still reach you.",
    },
  ],
  contact: [
    {
      id: "opening-hours",
      question: "When is customer service open?",
      answer:
        "People are here for you on weekdays from 9 to 17, local time. You can write at any hour: your message is kept, and we answer it as soon as we are back.",
    },
    {
      id: "contact",
      question: "How can I contact you?",
      answer:
        "You reach us right here in the chat, and by e-mail at hello@nordlys.example. If you would rather talk, leave your number here, and a colleague calls you on a weekday between 9 and 17.",
    },
  ],
};
