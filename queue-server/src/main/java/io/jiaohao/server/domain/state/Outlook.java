package io.jiaohao.server.domain.state;

/**
 * What somebody in line may expect.
 *
 * @param promise how many are ahead, and the range of the wait
 * @param chance in percent, to be served before the hall closes (DOMAIN T5)
 * @param meanSeconds the middle of that range, not rounded
 */
public record Outlook(Promise promise, int chance, long meanSeconds) {}
