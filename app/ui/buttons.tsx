import { Form, Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { type ButtonLook, buttonStyles } from "./styles";

export function Button({
  look = "primary",
  className = "",
  type = "submit",
  ...button
}: { look?: ButtonLook } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={`${buttonStyles[look]} ${className}`} {...button} />;
}

export function LinkButton({
  look = "primary",
  className = "",
  ...link
}: { look?: ButtonLook } & LinkProps) {
  return <Link className={`${buttonStyles[look]} ${className}`} {...link} />;
}

/** Form with a single button that posts hidden fields. */
export function PostButton({
  action,
  fields = {},
  children,
  look,
  className,
}: {
  action: string;
  fields?: Record<string, string>;
  children: ReactNode;
  look?: ButtonLook;
  className?: string;
}) {
  return (
    <Form method="post" action={action} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look} className="w-full sm:w-auto">
        {children}
      </Button>
    </Form>
  );
}
