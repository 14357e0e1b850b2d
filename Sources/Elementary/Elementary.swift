/// The elementary functions, in Swift alone, so that every platform and the browser get the same bits.
///
/// The functions of `Double` carry a second word of precision through their last steps and round
/// once, so that each result lies within one unit in the last place of the true value, and nearly
/// always is the number nearest to it. Series are plain Taylor series: their coefficients need no
/// table. No step is a fused multiply-add, and no step depends on the processor.
///
/// Infinities, zeros, their signs and NaN follow IEEE 754-2019, §9.2.
public enum Elementary {}
