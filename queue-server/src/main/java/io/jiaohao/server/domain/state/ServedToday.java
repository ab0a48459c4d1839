package io.jiaohao.server.domain.state;

/** Whether a visitor who takes a number now will be served before the hall closes (DOMAIN T5). */
public enum ServedToday {
    YES,
    DOUBTFUL,
    NO
}
