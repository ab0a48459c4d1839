package io.jiaohao.kiosk.search;

import io.jiaohao.kiosk.search.Spelling.Fit;
import java.util.List;

/**
 * A matter by what it is found.
 *
 * @param names in the visitor's language and in the hall's
 * @param keywords what people call it
 * @param context what is around it: department, group, papers to bring
 */
record Entry(String id, List<Spelling> names, List<Spelling> keywords, List<Spelling> context) {
    /** What does not fit at all. */
    static final int NOT_AT_ALL = Integer.MAX_VALUE;

    private static final int FITS = Fit.values().length;

    /** The smaller the better. */
    int rank(String query) {
        Fit name = best(names, query);
        if (name == Fit.WHOLE || name == Fit.BEGINNING) {
            return name.ordinal();
        }
        Fit keyword = best(keywords, query);
        if (keyword == Fit.WHOLE || keyword == Fit.BEGINNING) {
            return FITS + keyword.ordinal();
        }
        if (name == Fit.INSIDE) {
            return FITS + Fit.INSIDE.ordinal();
        }
        Fit around = best(context, query);
        boolean fits = keyword == Fit.INSIDE || around != Fit.NONE;
        return fits ? 2 * FITS + (keyword == Fit.INSIDE ? 0 : 1 + around.ordinal()) : NOT_AT_ALL;
    }

    private static Fit best(List<Spelling> texts, String query) {
        Fit best = Fit.NONE;
        for (Spelling text : texts) {
            Fit fit = text.fit(query);
            best = fit.compareTo(best) < 0 ? fit : best;
        }
        return best;
    }
}
