package kr.hannun.shell.web;

/** The address names a programme that is not here. */
final class NoSuchProgram extends RuntimeException {}
