import { files } from "../../parts/files/ko.ts";
import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("ko");

export const ko: Texts = {
  files,
  automated: "처음에는 자동으로 답변해 드려요",
  people: "상담원이 직접 답변해 드려요",
  person: "상담원과 대화하기",
  personAsked: "상담원을 부르고 있어요…",

  waiting: "상담원을 연결하고 있어요",
  place: (place) => `대기 순서 ${place}번째`,
  wait: (min, max) => (min === max ? `약 ${max}분` : `약 ${min}~${max}분`),
  busy: "지금은 평소보다 문의가 많아요.",
  away: "지금은 상담원이 자리에 없어요. 돌아오는 대로 여기에서 답변해 드릴게요.",
  keepPlace: "창을 닫아도 대기 순서는 그대로 유지돼요.",
  helps: "지금 도와드리고 있어요",
  writes: (languages) => `사용 언어: ${languages}`,
  settled: "상담이 마무리되었어요",

  conversation: "대화",
  automatic: "자동 답변",
  you: "나",
  compose: "메시지",
  placeholder: "메시지를 입력해 주세요",
  send: "보내기",
  close: "채팅 닫기",
  answers: "선택할 수 있는 답변",
  newest: "최신 메시지로 이동",
  opensTab: "새 탭에서 열려요",

  sending: "보내는 중",
  sent: "보냄",
  delivered: "전달됨",
  read: "읽음",
  failed: "보내지 못했어요",
  retry: "다시 보내기",
  change: "내용 고치기",
  removed: "삭제된 메시지예요",
  changed: "수정됨",
  file: (name) => `파일: ${name}`,
  mapPlace: (label) => `위치: ${label}`,

  writing: (name) => `${name} 님이 입력하고 있어요`,
  somebodyWriting: "상담원이 입력하고 있어요",

  connecting: "연결하는 중이에요",
  reconnecting: "다시 연결하고 있어요. 쓰신 내용은 보관했다가 연결되는 대로 보내 드려요.",
  replaced: "이 대화는 다른 창에서 이어지고 있어요.",
  useHere: "여기에서 계속하기",
  forbidden: "이 페이지에서는 채팅을 이용하실 수 없어요.",
  outdated:
    "채팅이 새 버전으로 바뀌었어요. 페이지를 새로 고치면 이어서 이용하실 수 있고, 쓰신 내용은 그대로 남아 있어요.",
  reload: "새로 고침",
  tooLong: (most) =>
    `한 번에 보낼 수 있는 ${number.format(most)}자보다 길어요. ` +
    "쓰신 내용은 그대로 남아 있으니 여러 번에 나누어 보내 주세요.",

  rate: "상담은 어떠셨어요?",
  ratings: ["매우 아쉬워요", "아쉬워요", "보통이에요", "좋아요", "매우 좋아요"],
  comment: "더 하고 싶은 말씀이 있으신가요? (선택)",
  sendRating: "보내기",
  noThanks: "괜찮아요",
  rated: "소중한 의견 감사드려요.",

  steps: "단계",
  stepsDone: (done, of) => `${of}단계 중 ${done}단계 완료`,

  emoji: "이모지 넣기",
  emojiNames: [
    "좋아요", "별로예요", "오케이", "감사해요", "손 흔들기", "박수",
    "미소", "활짝 웃음", "폭소", "윙크", "사랑에 빠진 얼굴", "생각하는 얼굴",
    "갸우뚱한 얼굴", "슬픈 얼굴", "화난 얼굴", "안도하는 얼굴", "하트", "축하",
    "완료", "엑스 표시", "물음표", "택배 상자", "별", "불꽃",
  ],

  joined: (name) => `${name} 님이 상담에 참여했어요`,
  newTalk: "새 상담",

  atDesk: (count) => `상담원 ${count}명이 자리에 있어요.`,
  leave: "잠시 닫아 두기",
  waitsHere: "이 페이지를 떠나셔도 돼요. 답변은 여기에서 확인하실 수 있어요.",
  closed: "지금은 상담 시간이 아니에요",
  backAt: (time) => `${time}부터 상담원이 답변해 드려요.`,
  messageKept: "남기신 메시지는 보관되며, 상담원이 여기에서 답변해 드려요.",

  more: "더 보기",
  saveText: "대화를 텍스트로 저장하기",
  savePage: "대화를 웹 페이지로 저장하기",
  saved: (date) => `저장한 날짜: ${date}`,
  sound: "답변이 오면 소리로 알리기",

  ownMessage: "내 메시지 더 보기",
  edit: "수정하기",
  takeBack: "보내기 취소하기",
  editing: "메시지를 수정하고 있어요",
  cancel: "취소",

  remark: "의견 보내기",
  remarkHint: "좋았던 점이나 아쉬웠던 점을 알려 주세요. 지금 보고 계신 페이지 주소가 함께 전달돼요.",
  remarkThanks: "감사드려요. 의견이 잘 전달되었어요.",

  call: "전화 상담 요청하기",
  callPhone: "어느 번호로 전화드릴까요?",
  callPhoneHint: "예: 010-1234-5678",
  callPhoneWrong: "전화번호는 숫자 5~15자리예요. 한 번 더 확인해 주세요.",
  callWhen: "언제 전화드리면 좋을까요?",
  callWhenHint: "예: 내일 오후 2시 이후",
  callText: "어떤 내용을 상담하고 싶으세요? (선택)",
  callSend: "전화 요청하기",
  callAsked: (phone, when) => `전화 상담을 요청하셨어요: ${phone}, ${when}`,
  callThanks: (phone) => `감사드려요. ${phone} 번호로 전화드릴게요.`,
  question: (at, of) => `질문 ${at}/${of}`,
  next: "다음",
  back: "이전",

  anew: "이전 대화는 여기에서 더 이상 열 수 없어요. 새 대화에서 이어 가실 수 있고, 쓰신 내용은 그대로 남아 있어요.",

  beforePerson: "상담원 연결 전에 여쭤볼게요",
  nextQuestion: "계속",
  skipQuestion: "건너뛰기",

  mail: "대화를 이메일로 받기",
  mailAddress: "어느 주소로 보내 드릴까요?",
  mailHint: "지금까지 나눈 대화를 모두 보내 드려요.",
  mailWrong: "이메일 주소가 아닌 것 같아요. 한 번 더 확인해 주세요.",
  mailThanks: (address) => `${address} 주소로 대화를 보내 드리고 있어요.`,

  surveyClose: "닫기",
};
