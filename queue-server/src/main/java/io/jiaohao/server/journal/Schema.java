package io.jiaohao.server.journal;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of the tables: one history, told to each database in its own words. */
enum Schema {
    /** A file with tables but no history is one of the first version. */
    SQLITE("sqlite", true),
    /** A database with tables of somebody else is refused. */
    POSTGRESQL("postgresql", false);

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final String FIRST = "1";

    private final String folder;
    private final boolean adopts;

    Schema(String folder, boolean adopts) {
        this.folder = folder;
        this.adopts = adopts;
    }

    /** Brings the tables into today's form; of several nodes one does it and the others wait. */
    void migrate(DataSource database) throws SQLException {
        FluentConfiguration history =
                Flyway.configure()
                        .dataSource(database)
                        .locations("classpath:journal/" + folder)
                        .baselineOnMigrate(adopts)
                        .baselineVersion(FIRST)
                        .cleanDisabled(true);
        try {
            MigrateResult result = history.load().migrate();
            if (result.migrationsExecuted > 0) {
                LOG.info(
                        "journal tables from version={} to version={}",
                        result.initialSchemaVersion,
                        result.targetSchemaVersion);
            }
        } catch (FlywayException e) {
            throw new SQLException("the tables cannot be brought into today's form", e);
        }
    }
}
