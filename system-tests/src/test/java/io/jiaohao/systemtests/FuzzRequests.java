package io.jiaohao.systemtests;

import java.util.List;

/**
 * Whole requests that are spoiled for the fuzz test, one of each method, with %1$s for the number
 * of each. Few of them can be done, for the hall is to stay small: ten numbers, and one counter.
 */
final class FuzzRequests {
    /** The only counter that may be open in the end. */
    static final String COUNTER = "12";

    /** What strangers ask for and must never get; nobody else takes numbers for this matter. */
    static final String STRANGERS_WISH = line("ticket.take", "'matter':'passport'");

    private static final String TIME = "'2026-11-21T09:00:00+08:00'";

    static final List<String> ALL =
            List.of(
                    line(
                            "session.open",
                            "'protocol':1,'device':'kiosk-1','kind':'kiosk','key':'x'"),
                    line("session.ping", "'time':'x'"),
                    line("device.report", "'health':{'printer':{'state':'ok','text':'%1$s'}}"),
                    line("ticket.take", "'matter':'capped-demo'"),
                    line("ticket.take", "'matter':'nothing','number':'A001','at':" + TIME),
                    line(
                            "ticket.take",
                            "'matter':'nothing','lane':'x','language':'en','holder':"
                                    + "{'idCard':'110101199003070011','phone':'13812345678','name':'王'}"),
                    line("ticket.find", "'ticket':'%1$s'"),
                    line("ticket.find", "'number':'XH001'"),
                    line("ticket.explain", "'number':'XH001'"),
                    line("ticket.cancel", "'ticket':'%1$s'"),
                    line("ticket.void", "'ticket':'%1$s','reason':'x'"),
                    line("ticket.reprint", "'ticket':'%1$s'"),
                    line("ticket.checkin", "'ticket':'%1$s'"),
                    line("ticket.rate", "'ticket':'x','score':5,'reasons':['a']"),
                    line("numbers.lease", "'queue':'nothing','count':1"),
                    line("counter.open", "'counter':'5','clerk':'clerk-5','pin':'9'"),
                    line("counter.open", "'counter':'12','clerk':'clerk-12','pin':'1012'"),
                    line("counter.pause", "'reason':'lunch','until':" + TIME),
                    line("counter.resume", "'x':1"),
                    line("counter.close", "'x':1"),
                    line("counter.help", "'queue':'desk'"),
                    line("counter.line", "'x':1"),
                    line("ticket.next", "'ticket':null"),
                    line("ticket.call", "'number':'XH001'"),
                    line("ticket.recall", "'ticket':'%1$s'"),
                    line("ticket.start", "'holder':{'idCard':'110101199003070011'}"),
                    line("ticket.finish", "'outcome':'x','at':" + TIME),
                    line("ticket.absent", "'reason':'x'"),
                    line("ticket.hold", "'reason':'x','ticket':null"),
                    line("ticket.transfer", "'matter':'advice','keepPlace':true,'note':'x'"),
                    line("ticket.walkin", "'matter':'capped-demo','idChecked':true"),
                    line("ticket.note", "'ticket':'%1$s','note':'x'"),
                    line("ticket.merge", "'tickets':['%1$s','y']"),
                    line("ticket.move", "'ticket':'x','first':true,'reason':'x'"),
                    line("queue.merge", "'from':'x','to':'y'"),
                    line("ticket.undo", "'ticket':'%1$s'"),
                    line("notice.publish", "'text':{'xx':'?'},'zones':['nowhere'],'until':" + TIME),
                    line("notice.withdraw", "'notice':'%1$s'"));

    private FuzzRequests() {}

    private static String line(String method, String params) {
        String line = "{'jsonrpc':'2.0','id':'%1$s','method':'#','params':{'request':'%1$s',@}}";
        return line.replace("#", method).replace("@", params).replace('\'', '"');
    }
}
