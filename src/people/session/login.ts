import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A person's identity, in whatever accounts. Global: no account in its key. */
@Entity("login")
export class Login {
  @PrimaryColumn({ type: "uuid" }) id: string;
  @Index("login_email_unique", { unique: true })
  @Column({ type: "text" })
  email: string;
  @Column({ type: "text" }) name: string;
  /** argon2id; null until the person has chosen one. */
  @Column({ type: "text", nullable: true }) passwordHash: string | null;
  @Column({ type: "boolean", default: false }) mustChangePassword: boolean;
  /** Secret of the authenticator app, sealed; proposed until `factorSetAt`. */
  @Column({ type: "bytea", nullable: true }) factorSecret: Buffer | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) factorSetAt: Date | null;
  /** The time step of the last code that served. */
  @Column({ type: "bigint", nullable: true }) factorStep: string | null;
  /** SHA-256 of the recovery codes that are left. */
  @Column({ type: "bytea", array: true, default: "{}" }) recoveryHashes: Buffer[];
  @Column({ type: "timestamptz", precision: 3 }) createdAt: Date;
}

/** Where a login has users: so that signing in finds its accounts. */
@Entity("membership")
@Index("membership_account_user", ["accountId", "userId"], { unique: true })
export class Membership {
  @PrimaryColumn({ type: "uuid" }) loginId: string;
  @PrimaryColumn({ type: "uuid" }) userId: string;
  @Column({ type: "uuid" }) accountId: string;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) enteredAt: Date | null;
}

/** Attempts to sign in, by e-mail address and by network address, in windows of time. */
@Entity("sign_in_attempt")
export class SignInAttempt {
  @PrimaryColumn({ type: "text" }) subject: string;
  @PrimaryColumn({ type: "timestamptz", precision: 3 }) windowStart: Date;
  @Column({ type: "integer" }) failures: number;
}
