package io.jiaohao.server.domain.state;

/**
 * How many numbers were taken today.
 *
 * @param favoured those of them in lanes that come before the ordinary one
 */
public record Takes(int all, int favoured) {
    public static final Takes NONE = new Takes(0, 0);

    /** With fewer a share says nothing. */
    public static final int ENOUGH = 20;

    private static final int PERCENT = 100;

    Takes with(boolean isFavoured) {
        return new Takes(all + 1, favoured + (isFavoured ? 1 : 0));
    }

    public Takes plus(Takes other) {
        return new Takes(all + other.all, favoured + other.favoured);
    }

    /** Whether more than so many percent are favoured, and enough were taken (DOMAIN Q10). */
    public boolean favours(int percent) {
        return all >= ENOUGH && favoured * PERCENT > all * percent;
    }
}
