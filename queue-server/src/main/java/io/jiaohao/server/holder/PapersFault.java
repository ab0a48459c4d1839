package io.jiaohao.server.holder;

/**
 * What is wrong with a number that a person gave; each has its sentence, none repeats the number.
 */
public enum PapersFault {
    /** The detail is how many characters there are. */
    ID_LENGTH,
    ID_FORM,
    ID_BIRTH_DATE,
    ID_CHECK,
    /** The detail is how many digits there are. */
    PHONE_LENGTH,
    PHONE_FORM,
    PHONE_ABROAD
}
